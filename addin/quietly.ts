// Waits until things have been quiet, so that typing fast checks once.

/** Runs the latest work after `pause` milliseconds without a new call. */
export function quietly(pause: number): (work: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return (work) => {
    clearTimeout(timer)
    timer = setTimeout(work, pause)
  }
}
