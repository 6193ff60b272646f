import { processesInTurn } from "./processes-in-turn"

processesInTurn("Three processes of Medusa on one database and one Redis", { count: 3, crowd: 100 })
