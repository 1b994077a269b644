// Purchases
