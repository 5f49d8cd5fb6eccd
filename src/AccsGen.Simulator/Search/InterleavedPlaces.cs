using System.Collections;

namespace AccsGen.Simulator.Search;

/// <summary>Many places that are in order by themselves, and few others put between them.</summary>
internal sealed class InterleavedPlaces : IReadOnlyList<int>
{
    private readonly int[] _indices;

    private InterleavedPlaces(IReadOnlyList<int> many, int[] others, int[] indices)
    {
        Many = many;
        Others = others;
        _indices = indices;
    }

    public IReadOnlyList<int> Many { get; }

    public IReadOnlyList<int> Others { get; }

    public int Count => Many.Count + Others.Count;

    public int this[int index]
    {
        get
        {
            var at = Array.BinarySearch(_indices, index);
            return at >= 0 ? Others[at] : Many[index - ~at];
        }
    }

    /// <param name="many">In order, no two of them equal.</param>
    /// <param name="others">In any order.</param>
    /// <param name="order">The order.</param>
    public static InterleavedPlaces Of(IReadOnlyList<int> many, IEnumerable<int> others, IComparer<int> order)
    {
        int[] sorted = [.. others.Order(order)];
        return new(many, sorted, [.. sorted.Select((place, index) => CountBefore(many, place, order) + index)]);
    }

    public IEnumerator<int> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int CountBefore(IReadOnlyList<int> many, int place, IComparer<int> order)
    {
        int low = 0, high = many.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (order.Compare(many[middle], place) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
