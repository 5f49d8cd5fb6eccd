namespace AccsGen.Simulator.State;

/// <summary>A member of made entities that is known from their numbers.</summary>
/// <param name="Of">Its value for a number, as a search compares it.</param>
internal sealed record SyntheticMember(Func<long, string> Of)
{
    /// <summary>Whether it is text also where it looks like a number.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether a higher number always has a higher value: then ranges are found without a walk.</summary>
    public bool Rises { get; init; }
}
