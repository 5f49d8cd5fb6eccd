namespace AccsGen.Simulator.State;

/// <summary>Every so manieth number.</summary>
/// <param name="First">The first one.</param>
/// <param name="Step">How far the next one is; 0 where there is one only.</param>
internal readonly record struct SyntheticNumbers(long First, long Step)
{
    public static SyntheticNumbers Only(long number) => new(number, 0);

    public bool Contains(long number) => Step == 0 ? number == First : number >= First && (number - First) % Step == 0;

    /// <summary>How many there are up to a number, itself included.</summary>
    public long CountTo(long last) => last < First ? 0 : Step == 0 ? 1 : ((last - First) / Step) + 1;

    public IEnumerable<long> To(long last)
    {
        var count = CountTo(last);
        for (var i = 0L; i < count; i++)
            yield return First + (i * Step);
    }
}
