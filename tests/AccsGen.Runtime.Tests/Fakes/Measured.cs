namespace AccsGen.Runtime.Tests.Fakes;

/// <summary>One measurement, as a meter's listener is told it.</summary>
internal sealed record Measured(string Instrument, double Value, IReadOnlyDictionary<string, object?> Tags)
{
    public object? this[string tag] => Tags.GetValueOrDefault(tag);

    public override string ToString() => $"{Instrument} {Value} {string.Join(' ', Tags.Select(tag => $"{tag.Key}={tag.Value}"))}";
}
