package import Store

// Contract and Store both have words for these; here only Store's are in sight.
package typealias JobEffect = Effect
typealias JobRowOutcome = RowOutcome
