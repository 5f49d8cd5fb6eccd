using System.Collections;

namespace AccsGen.Integration.Tests.Sweep;

/// <summary>Compares what a method returned with the bytes it was read from: nothing lost, nothing made up, every member understood.</summary>
internal static class AnswerCheck
{
    public static IEnumerable<string> Differences(object? result, byte[] answer)
    {
        var expected = JsonElement.Parse(answer);
        if (result is null)
            return expected.ValueKind is JsonValueKind.Array or JsonValueKind.Null ? [] : [$"the answer {expected.GetRawText()} was read as nothing"];
        return [.. JsonComparison.Differences("answer", expected, ToJson(result)), .. NotUnderstood(result, "answer")];
    }

    private static JsonElement ToJson(object result) => JsonElement.Parse(result switch
    {
        AccsModel or RawJson => result.ToString()!,
        IEnumerable<AccsModel> models => $"[{string.Join(',', models)}]",
        _ => JsonSerializer.Serialize(result),
    });

    /// <summary>Members of a model that were kept as raw JSON although the answer has the spec's types.</summary>
    private static IEnumerable<string> NotUnderstood(object? value, string path) => value switch
    {
        ExtensionAttributes or string or CustomAttributes => [],
        AccsModel model =>
        [
            .. model.AdditionalMembers.Select(member => $"{path}.{member} isn't known to {model.GetType().Name}"),
            .. model.GetType().GetProperties().Where(property => property.DeclaringType == model.GetType())
                .SelectMany(property => NotUnderstood(property.GetValue(model), $"{path}.{property.Name}")),
        ],
        IEnumerable items => items.Cast<object?>().SelectMany(item => NotUnderstood(item, $"{path}[]")),
        _ => [],
    };
}
