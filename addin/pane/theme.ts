// Excel's green as a Fluent theme.
import { createLightTheme, type BrandVariants } from '@fluentui/react-components'

const green: BrandVariants = {
  10: '#051A0E', 20: '#0A2D18', 30: '#0C3B1F', 40: '#0D4925', 50: '#0E562C', 60: '#0F6333', 70: '#0F703A', 80: '#107C41',
  90: '#2A8C55', 100: '#459C6B', 110: '#5FAC81', 120: '#7ABC97', 130: '#95CCAD', 140: '#B2DCC4', 150: '#CFEBDC', 160: '#ECF7F1',
}

const light = createLightTheme(green)

/** Fonts that stack Vietnamese tone marks well; none is fetched. */
export const theme = {
  ...light,
  fontFamilyBase: "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif",
}
