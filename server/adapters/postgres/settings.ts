// The settings PostgreSQL runs with: small, durable, in UTC, and open to nobody but this program.

/** How the program reaches its database: a Unix socket in a private folder, or loopback TCP with a password. */
export type Reach = 'socket' | 'loopback'

/** The database's own account, with which the program connects. */
export const DATABASE_USER = 'khop'

/** The text of the settings file; it changes whenever a running server would need a restart, `version` included. */
export function settingsText(reach: Reach, version: string): string {
  return `# Written anew at each start; changes made here are lost. PostgreSQL ${version}.
listen_addresses = '${reach === 'socket' ? '' : '127.0.0.1'}'
unix_socket_permissions = 0700
max_connections = 50
password_encryption = 'scram-sha-256'

# Nothing is acknowledged before it is on disk.
fsync = on
synchronous_commit = on
full_page_writes = on

shared_buffers = 64MB
work_mem = 8MB
maintenance_work_mem = 64MB
effective_cache_size = 512MB
max_wal_size = 512MB
# Parallel workers share memory through /dev/shm, which containers keep too small for them.
max_parallel_workers_per_gather = 0
max_parallel_maintenance_workers = 0

timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
log_line_prefix = '%m [%p] '
log_checkpoints = off
log_min_messages = warning
# Details of an error quote whole rows: names, figures, words of a report.
log_error_verbosity = terse
log_parameter_max_length_on_error = 0
`
}

/** Who may connect: over the socket whoever can enter its folder; over loopback whoever knows the password. */
export function accessText(reach: Reach): string {
  return reach === 'socket'
    ? `local all ${DATABASE_USER} trust\nlocal replication ${DATABASE_USER} trust\n`
    : `host all ${DATABASE_USER} 127.0.0.1/32 scram-sha-256\nhost replication ${DATABASE_USER} 127.0.0.1/32 scram-sha-256\n`
}
