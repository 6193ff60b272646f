import { processesInTurn } from "./processes-in-turn"

processesInTurn("Two processes of Medusa on one database and one Redis", { count: 2, crowd: 10 })
