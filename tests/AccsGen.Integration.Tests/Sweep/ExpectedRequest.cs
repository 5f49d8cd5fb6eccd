namespace AccsGen.Integration.Tests.Sweep;

/// <summary>A call with its arguments, and the request that the spec makes of them.</summary>
/// <param name="PathValues">By the names of the path's parameters.</param>
internal sealed record ExpectedRequest(
    SpecOperation Operation,
    object?[] Arguments,
    IReadOnlyDictionary<string, string> PathValues,
    IReadOnlyList<KeyValuePair<string, string>> Query,
    JsonObject? Body)
{
    /// <summary>Makes arguments for a method, and says where the spec has each of them.</summary>
    public static ExpectedRequest For(ClientMethod method, SpecOperation operation, SpecFile spec, Fill fill, Action<string> mismatch)
    {
        var maker = new SampleMaker(spec, fill, mismatch);
        List<SpecParameter> places =
        [
            .. operation.Parameters.Where(parameter => parameter.Place == "path"),
            .. QueryFamilies.Fold(operation.Parameters),
            .. operation.Body ?? [],
        ];
        var samples = new Dictionary<SpecParameter, JsonNode>();
        var arguments = new object?[method.Arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = method.Arguments[i];
            var own = places.Where(place => SpecParameter.SameName(place.Name, argument.Name!)).ToList();
            if (own.Count == 0)
                mismatch($"the spec has no place for the argument {argument.Name}");
            else if (argument.IsOptional == own.Any(place => place.Required))
                mismatch($"{argument.Name} is {(argument.IsOptional ? "optional" : "required")}, unlike in the spec");
            if (own.Count == 0 || (argument.IsOptional && fill == Fill.RequiredOnly))
                continue;
            // An argument with several places is what its last one, the body's, says.
            var sample = OverwritesNumber(own[^1], operation, spec) ? new("4711", "4711") : maker.Make(argument.ParameterType, own[^1].Schema, argument.Name!);
            if (sample is null)
                continue;
            arguments[i] = sample.Value;
            foreach (var place in own)
                samples[place] = sample.Json;
        }
        foreach (var place in places.Where(place => !method.Arguments.Any(argument => SpecParameter.SameName(place.Name, argument.Name!))))
            mismatch($"there is no argument for {place.Name} of the {place.Place}");
        return new(
            operation,
            arguments,
            samples.Where(pair => pair.Key.Place == "path").ToDictionary(pair => pair.Key.Name, pair => QueryFamilies.TextOf(pair.Value), StringComparer.Ordinal),
            [.. samples.Where(pair => pair.Key.Place == "query").SelectMany(pair => QueryFamilies.Spread(pair.Key.Name, pair.Value))],
            operation.Body is null ? null : new JsonObject(samples.Where(pair => pair.Key.Place == "body").Select(pair => KeyValuePair.Create(pair.Key.Name, (JsonNode?)pair.Value.DeepClone()))));
    }

    /// <summary>
    /// On PUT the service writes the last path value over the body's member of that name (accs-wire.md, section 16), which may be a number where the spec calls
    /// the path value text.
    /// </summary>
    private static bool OverwritesNumber(SpecParameter place, SpecOperation operation, SpecFile spec) =>
        operation.Method == "PUT"
        && place == operation.Parameters.LastOrDefault(parameter => parameter.Place == "path")
        && place.Schema.GetProperty("type").GetString() == "string"
        && operation.Body is { } body
        && body.SelectMany(member => MembersOf(member, spec)).Any(member => SpecParameter.SameName(member.Name, place.Name) && IsInteger(member.Value));

    private static IEnumerable<JsonProperty> MembersOf(SpecParameter member, SpecFile spec) =>
        spec.Resolve(member.Schema).Schema.TryGetProperty("properties", out var members) ? members.EnumerateObject() : [];

    private static bool IsInteger(JsonElement schema) => schema.TryGetProperty("type", out var type) && type.GetString() == "integer";
}
