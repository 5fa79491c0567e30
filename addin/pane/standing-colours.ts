// The colour of each standing.

export const standingColours = { none: 'subtle', draft: 'informative', awaiting: 'informative', approved: 'informative', signed: 'informative', sent: 'success', received: 'success', revised: 'success', reapproved: 'success', returned: 'danger' } as const
