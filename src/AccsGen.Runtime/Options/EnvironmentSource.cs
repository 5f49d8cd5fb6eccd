namespace AccsGen;

/// <summary>Variables of the environment, and of a file where the environment has none. Faults name the variable, never its value.</summary>
internal sealed class EnvironmentSource(Func<string, string?> environment, IReadOnlyDictionary<string, string> file)
{
    /// <summary>The value without white space around it; blank counts as not set.</summary>
    public string? Get(string name)
    {
        var value = environment(name);
        if (string.IsNullOrWhiteSpace(value))
            value = file.GetValueOrDefault(name);
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    public bool Has(string name) => Get(name) is not null;

    public string? Required(string name, string meaning, List<string> faults)
    {
        if (!Has(name))
            faults.Add($"{name} is missing: {meaning}.");
        return Optional(name, faults);
    }

    public string? Optional(string name, List<string> faults)
    {
        var value = Get(name);
        if (value is null || (OptionRules.IsHeaderValue(value) && !value.Contains(' ')))
            return value;
        faults.Add($"{name} has spaces, line breaks, control or non-ASCII characters.");
        return null;
    }

    public string? Header(string name, List<string> faults)
    {
        var value = Get(name);
        if (value is null || OptionRules.IsHeaderValue(value))
            return value;
        faults.Add($"{name} has line breaks, control or non-ASCII characters.");
        return null;
    }

    public Uri? Uri(string name, List<string> faults)
    {
        if (Get(name) is not { } value)
            return null;
        if (System.Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
            return uri;
        faults.Add($"{name} is no absolute URL: it has to begin with https://.");
        return null;
    }
}
