/// What a script says, as written. Names mean nothing yet: `CheckScript` looks them up, `Interpreter` runs them.
package struct ScriptSyntax: Sendable, Equatable {
  package let statements: [Statement]

  package init(statements: [Statement]) { self.statements = statements }
}

package struct Statement: Sendable, Equatable {
  package indirect enum Kind: Sendable, Equatable {
    /// `[$variable =] call | stage … > file`
    case pipeline(variable: Word?, Pipeline)
    /// `$variable = expression`
    case assign(variable: Word, Expression)
    /// `\help customers`, `quit`: a name as typed and the rest of its line.
    case meta(name: Word, argument: Word?)
    /// `\import …`, `\imports`, `\export …`: the line as typed; `TransferOrder` reads it.
    case transfer(Word)
    case condition(branches: [Branch], otherwise: [Statement]?)
    /// `\for c in expression … \end`
    case loop(variable: Word, over: Expression, body: [Statement])
    /// `\try … \catch REASON … \end`
    case attempt(body: [Statement], catches: [Catch])
    /// `\include file`; a path beside the script's own.
    case include(Word)
    /// `\expect expression ["message"]`
    case expect(Expression, message: Template?)
    /// `\expect_error REASON call`
    case expectError(reason: Word, Pipeline)
    /// `\again field=new`
    case again(arguments: [CallSyntax.Argument], options: [CallSyntax.Option])
    /// `\watch 2s [until expression] call | stage …`
    case watch(every: Word, until: Expression?, Pipeline)
    /// `watch customers,complaints from=$seq`: the change feed; `watch off` ends it.
    case follow(areas: [Word], arguments: [CallSyntax.Argument], options: [CallSyntax.Option])
    /// `\as json|hex|python [call]`: a call in another language; the last one where none is given.
    case show(form: Word, CallSyntax?)
  }

  package struct Branch: Sendable, Equatable {
    package let condition: Expression
    package let body: [Statement]

    package init(condition: Expression, body: [Statement]) {
      self.condition = condition
      self.body = body
    }
  }

  package struct Catch: Sendable, Equatable {
    /// None: every refusal.
    package let reasons: [Word]
    package let body: [Statement]

    package init(reasons: [Word], body: [Statement]) {
      self.reasons = reasons
      self.body = body
    }
  }

  package let kind: Kind
  package let place: Place

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    place = Place(range)
  }
}

/// Values on their way: where they come from, what is done to them, where they go.
package struct Pipeline: Sendable, Equatable {
  package indirect enum Source: Sendable, Equatable {
    case call(CallSyntax)
    /// `$c.items | first 3`
    case expression(Expression)
  }

  package struct Target: Sendable, Equatable {
    package let path: Template
    /// `>>`
    package let appends: Bool

    package init(path: Template, appends: Bool) {
      self.path = path
      self.appends = appends
    }
  }

  package let source: Source
  package let stages: [Stage]
  package let target: Target?
  package let place: Place

  package init(source: Source, stages: [Stage] = [], target: Target? = nil, range: Range<Int>) {
    self.source = source
    self.stages = stages
    self.target = target
    place = Place(range)
  }
}

package struct Stage: Sendable, Equatable {
  package indirect enum Kind: Sendable, Equatable {
    /// `.points`, `.items[].name`, `.items[0]`
    case path([PathStep])
    case filter(Expression)
    /// `cols id,name,amount.minor`
    case columns([[PathStep]])
    case sort([PathStep], isDescending: Bool)
    case first(Int)
    case last(Int)
    case count
    /// `sum points`, `min …`, `max …`, `avg …`
    case fold(Fold, [PathStep])
    /// `group city`: how many rows have each value.
    case group([PathStep])
    /// `!jq -r .name`
    case shell(String)
  }

  package enum Fold: String, Sendable, CaseIterable { case sum, min, max, avg }

  package let kind: Kind
  package let place: Place

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    place = Place(range)
  }
}

package enum PathStep: Sendable, Equatable {
  case field(Word)
  /// `[0]`; `[-1]` is the last one.
  case item(Int)
  /// `[]`
  case each
}

package indirect enum Expression: Sendable, Equatable {
  package enum Unary: String, Sendable { case not = "!", minus = "-" }

  package enum Binary: String, Sendable, CaseIterable {
    case or = "||"
    case and = "&&"
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case more = ">"
    case moreOrEqual = ">="
    /// A text that contains another, a list that holds a value.
    case contains
    /// A value that a list holds: `state in [OPEN, WAITING]`.
    case isIn = "in"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case remainder = "%"
  }

  /// A number, date, instant or amount as written: 12, 2.5, 2026-03-01, now-7d, 105.00 CNY. What it is compared with, or
  /// the field it goes to, says which.
  case literal(Word)
  case text(Template, Place)
  /// `$c.items[0].name`; also `$_`, `$?`, `$reason`
  case variable(Word, [PathStep])
  /// A bare name: a field of the row at hand, else a variable, else the word itself (OPEN, OK, true, null).
  case name(Word, [PathStep])
  /// `.items[0]` of the row at hand.
  case row([PathStep], Place)
  case unary(Unary, Expression, Place)
  case binary(Binary, Expression, Expression, Place)
  /// `count($x.items)`
  case function(Word, [Expression])
  case list([Expression], Place)
  /// `$(complaints.list | .items[])`
  case pipeline(Pipeline)
}
