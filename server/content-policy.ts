// What browsers may load and who may frame us: ourselves, and Excel on the web.

const excelOnTheWeb = [
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://*.cloud.microsoft',
  'https://onedrive.live.com',
]

export const contentPolicy = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // Fluent writes its styles into the page; without this its buttons are grey.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'", ...excelOnTheWeb],
    },
  },
  frameguard: false as const, // frame-ancestors says it; X-Frame-Options cannot name Excel's hosts
  crossOriginOpenerPolicy: false as const, // it closes Office dialogs
  crossOriginResourcePolicy: { policy: 'same-site' as const },
  hsts: false as const, // a province's own proxy decides; on loopback it would lock people out
}
