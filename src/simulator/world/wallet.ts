import type { BookAddress, WalletCard } from "../browser/browser-world"

/** The sandbox wallet; the tails are those of Amazon's own functional tests. */
export const cards: readonly WalletCard[] = [
  { tail: "1111", label: "Visa ending in 1111", effect: "good" },
  { tail: "0022", label: "Mastercard ending in 0022", effect: "good" },
  { tail: "4545", label: "American Express ending in 4545 *", effect: "PaymentMethodNotAllowed" },
  { tail: "3434", label: "Visa ending in 3434 *", effect: "InvalidPaymentMethod" },
  { tail: "2323", label: "Visa ending in 2323 *", effect: "AmazonRejected" },
  { tail: "5656", label: "Visa ending in 5656 *", effect: "TransactionTimedOut" },
  { tail: "4440", label: "Visa ending in 4440 *", effect: "Abandoned" },
  { tail: "8320", label: "Visa ending in 8320 *", effect: "Failure" },
]

export const cardEffect = (tail: string | undefined): string =>
  cards.find((card) => card.tail === tail)?.effect ?? "good"

/** The sandbox address book. German and Austrian streets stand in the last line, as at Amazon. */
export const addresses: readonly BookAddress[] = [
  {
    id: "de-1",
    Name: "Christoph Conn",
    AddressLine1: "Beispiel & Söhne GmbH",
    AddressLine2: "Leopoldstraße 250",
    City: "München",
    PostalCode: "80807",
    CountryCode: "DE",
    Phone: "+49 89 5550100",
  },
  {
    id: "de-2",
    Name: "Käthe Müller-Lüdenscheidt",
    AddressLine1: "Hauptstr. 5",
    City: "Dresden",
    PostalCode: "01067",
    CountryCode: "DE",
    Phone: "0351 5550101",
  },
  {
    id: "de-3",
    Name: "Jürgen Groß",
    AddressLine1: "87305219",
    AddressLine2: "Packstation 145",
    City: "Köln",
    PostalCode: "50667",
    CountryCode: "DE",
    Phone: "0221 5550108",
  },
  {
    id: "de-4",
    Name: "Björn Sörensen",
    AddressLine1: "Sörensen & Töchter OHG",
    AddressLine2: "Postfach 12 34",
    City: "Lübeck",
    PostalCode: "23501",
    CountryCode: "DE",
    Phone: "0451 5550109",
  },
  {
    id: "de-5",
    Name: "Dr. Maximiliane Friederike Charlotte von der Schulenburg-Wolfsburg",
    AddressLine1: "Gesellschaft für nachhaltige Küchen- und Tischkultur mbH",
    AddressLine2: "c/o Gemeinschaftspraxis Dr. Öztürk",
    AddressLine3: "Bürgermeister-Schmidt-Gedächtnisstraße 123 a",
    City: "Hellschen-Heringsand-Unterschaar",
    PostalCode: "25764",
    CountryCode: "DE",
    Phone: "+49 4833 5550110",
  },
  {
    id: "at-1",
    Name: "Johann Österreicher",
    AddressLine1: "c/o Bäckerei Huber",
    AddressLine2: "2. Stock",
    AddressLine3: "Mariahilfer Straße 12",
    City: "Wien",
    PostalCode: "1060",
    CountryCode: "AT",
    Phone: "+43 1 5550102",
  },
  {
    id: "at-2",
    Name: "Theresia Gruber",
    AddressLine1: "Getreidegasse 9",
    City: "Salzburg",
    PostalCode: "5020",
    CountryCode: "AT",
    Phone: "+43 662 5550112",
  },
  {
    id: "gb-1",
    Name: "Elizabeth Harrison",
    AddressLine1: "87 Terrick Road",
    City: "Edinburgh",
    StateOrRegion: "Midlothian",
    PostalCode: "EH1 1YZ",
    CountryCode: "GB",
    Phone: "+44 131 555 0103",
  },
  {
    id: "gb-2",
    Name: "Rhys Llewellyn",
    AddressLine1: "PO Box 77",
    City: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    StateOrRegion: "Anglesey",
    PostalCode: "LL61 5YX",
    CountryCode: "GB",
    Phone: "+44 1248 555 0111",
  },
  {
    id: "fr-1",
    Name: "Amélie d'Arc",
    AddressLine1: "12 rue de l'Église",
    City: "Lyon",
    PostalCode: "69002",
    CountryCode: "FR",
    Phone: "+33 4 55 50 01 04",
  },
  {
    id: "it-1",
    Name: "Gianni Rossi",
    AddressLine1: "Via Roma 10",
    City: "Milano",
    StateOrRegion: "MI",
    PostalCode: "20121",
    CountryCode: "IT",
    Phone: "+39 02 5550105",
  },
  {
    id: "es-1",
    Name: "José Núñez",
    AddressLine1: "Calle Mayor 3",
    City: "Madrid",
    StateOrRegion: "Madrid",
    PostalCode: "28013",
    CountryCode: "ES",
    Phone: "+34 91 555 01 06",
  },
  {
    id: "us-1",
    Name: "Susie Smith",
    AddressLine1: "10 Ditka Ave",
    AddressLine2: "Suite 2500",
    City: "Chicago",
    StateOrRegion: "IL",
    PostalCode: "60602",
    CountryCode: "US",
    Phone: "800-000-0000",
  },
  {
    id: "jp-1",
    Name: "山田 太郎",
    AddressLine1: "目黒区下目黒1-8-1",
    City: "目黒区",
    StateOrRegion: "東京都",
    PostalCode: "153-0064",
    CountryCode: "JP",
    Phone: "03-5550-0107",
  },
]

export const addressById = (id: string | undefined): BookAddress | undefined =>
  addresses.find((address) => address.id === id)

export const addressIn = (country: string): BookAddress | undefined =>
  addresses.find((address) => address.CountryCode === country)

/** A test buyer, known by any id: name and mail follow from it. */
export type Buyer = { readonly id: string; readonly name: string; readonly email: string; readonly phone: string }

export const defaultBuyerId = "amzn1.account.SIMULATEDBUYER01"

export const buyerOf = (id: string): Buyer =>
  id === defaultBuyerId
    ? { id, name: "Christoph Conn", email: "buyer@example.com", phone: "+49 89 5550100" }
    : { id, name: "Another Buyer", email: `${id.toLowerCase().replace(/[^a-z0-9]+/g, "-")}@example.com`, phone: "" }
