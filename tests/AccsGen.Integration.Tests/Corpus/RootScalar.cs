namespace AccsGen.Integration.Tests.Corpus;

/// <summary>
/// A number or boolean at the root of an answer, or as a member of a request's root, is a C# value, which has no form: what the samples have as text there,
/// as the service does (accs-wire.md, section 14), is compared by its value.
/// </summary>
internal static class RootScalar
{
    public static JsonElement AsDeclared(JsonElement sample, object? value) =>
        sample.ValueKind == JsonValueKind.String && value is long or decimal or bool ? JsonElement.Parse(sample.GetString()!) : sample;
}
