using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Search;

namespace AccsGen.Simulator;

/// <summary>How searches behave where the service's own behaviour varies or isn't known.</summary>
public sealed class SimulatorSearchOptions
{
    /// <summary>What a page behind the last one holds. Default <see cref="PastTheEnd.Empty"/>, as since version 2.4.</summary>
    public PastTheEnd PastTheEnd { get; set; }

    /// <summary>The order of rows where a request names none. Default <see cref="UnsortedOrder.ById"/>.</summary>
    public UnsortedOrder UnsortedOrder { get; set; }

    /// <summary>Whether a filter without a value is refused, also one with <c>null</c> or <c>notnull</c>. Default false.</summary>
    public bool RequireFilterValue { get; set; }

    internal void AddFaults(List<string> faults)
    {
        if (!Enum.IsDefined(PastTheEnd))
            faults.Add("Search.PastTheEnd is none of its names");
        if (!Enum.IsDefined(UnsortedOrder))
            faults.Add("Search.UnsortedOrder is none of its names");
    }

    /// <summary>The rows in the order of a request that names none.</summary>
    internal EntityView Shuffle(EntityView rows, SeededRandom random)
    {
        if (UnsortedOrder == UnsortedOrder.ById || rows.Count < 2)
            return rows;
        var shift = random.Next(rows.Count);
        var count = rows.Count;
        return rows.Choose(Enumerable.Range(0, count).Select(place => (place + shift) % count));
    }
}
