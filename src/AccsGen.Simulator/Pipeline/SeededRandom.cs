namespace AccsGen.Simulator.Pipeline;

/// <summary>Chance that is the same for the same seed, for any number of threads.</summary>
internal sealed class SeededRandom(int seed)
{
    private readonly Random _random = new(seed);
    private readonly Lock _lock = new();

    /// <summary>0 to less than 1.</summary>
    public double Next()
    {
        lock (_lock)
            return _random.NextDouble();
    }

    /// <summary>0 to less than a bound.</summary>
    public int Next(int bound)
    {
        lock (_lock)
            return _random.Next(bound);
    }

    /// <summary>A key of 32 hexadecimal digits, such as tokens and codes are.</summary>
    public string Key()
    {
        Span<byte> bytes = stackalloc byte[16];
        lock (_lock)
            _random.NextBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>A source of its own, the same each time for the same name: what one part of the simulator draws doesn't change what others do.</summary>
    public SeededRandom For(string name) => new(Combine(name));

    private int Combine(string name)
    {
        var hash = 2166136261u ^ (uint)seed;
        foreach (var c in name)
            hash = (hash ^ c) * 16777619u;
        return (int)hash;
    }
}
