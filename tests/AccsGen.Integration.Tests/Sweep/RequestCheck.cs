namespace AccsGen.Integration.Tests.Sweep;

/// <summary>Compares what the simulator recorded with what the spec says.</summary>
internal static class RequestCheck
{
    public static IEnumerable<string> Differences(ExpectedRequest expected, SimulatorRequest actual, AccsSimulator simulator) =>
    [
        .. Line(expected, actual, simulator),
        .. Query(expected, actual),
        .. Headers(expected, actual, simulator),
        .. Body(expected, actual),
    ];

    private static IEnumerable<string> Line(ExpectedRequest expected, SimulatorRequest actual, AccsSimulator simulator)
    {
        if (actual.Method != expected.Operation.Method)
            yield return $"sent as {actual.Method}";
        if (actual.Operation != expected.Operation.Key)
            yield return $"taken for {actual.Operation ?? "no operation"}: {actual.RawPath}";
        var template = $"/{simulator.TenantId}{expected.Operation.Path}".Split('/');
        var sent = actual.RawPath.Split('/');
        if (sent.Length != template.Length)
        {
            yield return $"the path has another number of segments: {actual.RawPath}";
            yield break;
        }
        for (var i = 0; i < sent.Length; i++)
        {
            // Decoded as a path and as a form: a service that does either has to read the same.
            var wanted = template[i] is ['{', .. var name, '}'] ? expected.PathValues.GetValueOrDefault(name) : template[i];
            if (Uri.UnescapeDataString(sent[i]) != wanted || WebUtility.UrlDecode(sent[i]) != wanted)
                yield return $"{template[i]} of the path is {sent[i]} instead of '{wanted}'";
        }
    }

    private static IEnumerable<string> Query(ExpectedRequest expected, SimulatorRequest actual)
    {
        if (actual.RawQuery.Any(c => !(char.IsAsciiLetterOrDigit(c) || "-._~%&=".Contains(c, StringComparison.Ordinal))))
            yield return $"the query isn't escaped: {actual.RawQuery}";
        var sent = actual.RawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1]))).ToList();
        foreach (var (name, value) in expected.Query.Except(sent))
            yield return $"the query lacks {name}={value}";
        foreach (var (name, value) in sent.Except(expected.Query))
            yield return $"the query has {name}={value}, which the spec or the arguments don't";
        if (sent.Count != sent.Distinct().Count())
            yield return $"a query parameter is sent twice: {actual.RawQuery}";
    }

    private static IEnumerable<string> Headers(ExpectedRequest expected, SimulatorRequest actual, AccsSimulator simulator)
    {
        var wanted = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["x-api-key"] = simulator.ClientId,
            ["x-gw-ims-org-id"] = simulator.OrganizationId,
            ["Store"] = "all",
            ["Accept"] = "application/json",
            ["Content-Type"] = expected.Body is null ? null : "application/json",
        };
        foreach (var (name, value) in wanted)
        {
            if (actual.Headers.GetValueOrDefault(name) is var sent && sent != value)
                yield return $"the header {name} is '{sent}' instead of '{value}'";
        }
    }

    private static IEnumerable<string> Body(ExpectedRequest expected, SimulatorRequest actual)
    {
        if (expected.Body is null)
            return actual.Body.IsEmpty ? [] : ["there is a body, and the spec has none"];
        return actual.Body.IsEmpty
            ? ["there is no body, and the spec has one"]
            : JsonComparison.Differences("body", JsonElement.Parse(expected.Body.ToJsonString()), actual.ReadBody());
    }
}
