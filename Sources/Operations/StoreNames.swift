import Store

// Contract and Store both have words for these; here only Store's are in sight.
typealias JobEffect = Effect
typealias JobRowOutcome = RowOutcome
