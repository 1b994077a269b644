import Testing

@Test("The room exists") func roomExists() {}
