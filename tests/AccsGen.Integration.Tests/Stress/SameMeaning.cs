using System.Collections;

namespace AccsGen.Integration.Tests.Stress;

/// <summary>Compares two results by what a user reads from their properties, whatever the JSON was that they came from.</summary>
internal static class SameMeaning
{
    /// <summary>What a binary fraction may be off.</summary>
    private const decimal Noise = 0.000_000_1m;

    public static IEnumerable<string> Differences(object? plain, object? worst, string path) => (plain, worst) switch
    {
        (decimal one, decimal other) => Math.Abs(one - other) <= Noise ? [] : [Different(path, plain, worst)],
        (CustomAttributes one, CustomAttributes other) => Attributes(one, other, path),
        (ExtensionAttributes or RawJson, _) or (_, ExtensionAttributes or RawJson) => [],
        (AccsModel one, AccsModel other) => Members(one, other, path),
        (string, string) or (null, null) => Equals(plain, worst) ? [] : [Different(path, plain, worst)],
        (null, string text) when text.StartsWith("0000-00-00", StringComparison.Ordinal) => [],
        (IEnumerable one, IEnumerable other) => Items([.. one.Cast<object?>()], [.. other.Cast<object?>()], path),
        // An object or list of nothing says no more than none.
        (null, AccsModel other) => Members((AccsModel)Activator.CreateInstance(other.GetType())!, other, path),
        (AccsModel one, null) => Members(one, (AccsModel)Activator.CreateInstance(one.GetType())!, path),
        (null, IEnumerable and not string) => Items([], [.. ((IEnumerable)worst).Cast<object?>()], path),
        (IEnumerable and not string, null) => Items([.. ((IEnumerable)plain).Cast<object?>()], [], path),
        _ => Equals(plain, worst) ? [] : [Different(path, plain, worst)],
    };

    private static IEnumerable<string> Members(AccsModel plain, AccsModel worst, string path) => plain.GetType().GetProperties()
        .Where(property => property.DeclaringType == plain.GetType())
        .SelectMany(property => Differences(property.GetValue(plain), property.GetValue(worst), $"{path}.{property.Name}"));

    private static IEnumerable<string> Items(IReadOnlyList<object?> plain, IReadOnlyList<object?> worst, string path) => plain.Count == worst.Count
        ? plain.Zip(worst).SelectMany((pair, index) => Differences(pair.First, pair.Second, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]")))
        : [$"{path} has {worst.Count} items instead of {plain.Count}"];

    private static IEnumerable<string> Attributes(CustomAttributes plain, CustomAttributes worst, string path) => Items(
        [.. plain.Select(attribute => $"{attribute.Code} = {attribute.Value.Json}")],
        [.. worst.Select(attribute => $"{attribute.Code} = {attribute.Value.Json}")],
        path);

    private static string Different(string path, object? plain, object? worst) => $"{path} is {worst ?? "null"} instead of {plain ?? "null"}";
}
