// The one place that reads the clock.
import type { Clock } from '../ports.ts'

export const systemClock: Clock = () => new Date()
