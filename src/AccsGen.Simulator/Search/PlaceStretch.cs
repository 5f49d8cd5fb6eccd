using System.Collections;

namespace AccsGen.Simulator.Search;

/// <summary>The places from one to another, in either direction, but for some.</summary>
/// <param name="start">The first one.</param>
/// <param name="end">The one behind the last.</param>
/// <param name="holes">Those between them that aren't there, in their order.</param>
/// <param name="isReversed">Whether the last one comes first.</param>
internal sealed class PlaceStretch(int start, int end, IReadOnlyList<int> holes, bool isReversed = false) : IReadOnlyList<int>
{
    public int Count { get; } = Math.Max(0, end - start) - holes.Count;

    public int this[int index]
    {
        get
        {
            var place = start + (isReversed ? Count - 1 - index : index);
            int low = 0, high = holes.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (holes[middle] - middle <= place)
                    low = middle + 1;
                else
                    high = middle;
            }
            return place + low;
        }
    }

    public PlaceStretch Reverse() => new(start, end, holes, !isReversed);

    public IEnumerator<int> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
