// The colour of each standing.

export const standingColours = { none: 'subtle', draft: 'informative', approved: 'informative', sent: 'success', received: 'success', returned: 'danger' } as const
