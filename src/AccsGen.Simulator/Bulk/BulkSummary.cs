namespace AccsGen.Simulator;

/// <summary>The state of a bulk as a whole, in the service's numbers. Its API doesn't tell it; an administrator sees it.</summary>
public enum BulkSummary
{
    /// <summary>All of its items are open.</summary>
    NotStarted = 0,

    /// <summary>Some of its items are open.</summary>
    InProgress = 1,

    /// <summary>All of its items are complete.</summary>
    FinishedSuccessfully = 2,

    /// <summary>None of its items is open, and not all are complete. With <see cref="SimulatorBulkOptions.FinishesEarly"/> said of bulks with open items too.</summary>
    FinishedWithFailure = 3,
}
