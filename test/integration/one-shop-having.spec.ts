import { oneShop } from "../setup/one-shop"

oneShop("having")
