namespace AccsGen.Simulator;

/// <summary>What goes wrong with a request.</summary>
public enum FaultKind
{
    /// <summary>It is answered with <see cref="SimulatorFault.Status"/> instead of being carried out.</summary>
    Answer,

    /// <summary>It is carried out, and then answered with <see cref="SimulatorFault.Status"/>: what a gateway says that gave up waiting.</summary>
    AnswerAfter,

    /// <summary>Its token ends before its time: 401, also for whoever comes with that token again.</summary>
    TokenExpired,

    /// <summary>It is answered <see cref="SimulatorFault.Delay"/> late.</summary>
    Delay,

    /// <summary>Its answer comes in small pieces, one each <see cref="SimulatorFault.Delay"/>.</summary>
    SlowBody,

    /// <summary>The connection is reset before it is carried out.</summary>
    ResetBefore,

    /// <summary>It is carried out, and the connection reset in the middle of the answer.</summary>
    ResetDuring,

    /// <summary>It is carried out, and the connection reset without an answer.</summary>
    ResetAfter,

    /// <summary>It is carried out, and the answer ends too early, with the connection closed in good order.</summary>
    CutOffBody,

    /// <summary>It is carried out, and the JSON of the answer has a byte that doesn't belong there.</summary>
    CorruptJson,

    /// <summary>It is answered as a transaction that the database ended for a deadlock, and not carried out; an operation of a bulk fails so that it can be tried again.</summary>
    LockConflict,
}
