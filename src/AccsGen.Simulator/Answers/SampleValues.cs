namespace AccsGen.Simulator.Answers;

/// <summary>Plausible values by the name of a member: ids are positive, dates have the service's form, flags are 0 or 1.</summary>
internal static class SampleValues
{
    private const string SampleDate = "2026-01-15";
    private const string SampleTime = "2026-01-15 10:30:00";

    private static readonly Dictionary<string, string> s_texts = new(StringComparer.Ordinal)
    {
        ["city"] = "Austin",
        ["country_code"] = "US",
        ["country_id"] = "US",
        ["firstname"] = "Robin",
        ["lastname"] = "Miller",
        ["postcode"] = "78758",
        ["region"] = "Texas",
        ["region_code"] = "TX",
        ["street"] = "12 Sample Street",
        ["telephone"] = "512-555-0100",
    };

    private static readonly string[] s_flagPrefixes = ["is_", "has_", "use_", "can_", "no_"];

    public static long Integer(string name, int index)
    {
        if (IsId(name))
            return index + 1;
        return IsFlag(name) ? 1 : name switch
        {
            "store_id" or "website_id" or "status" or "visibility" => 1,
            "total_count" => SampleWriter.ListLength,
            _ => index + 1,
        };
    }

    public static decimal Number(string name, int index)
    {
        if (name.Contains("qty", StringComparison.Ordinal) || name.Contains("quantity", StringComparison.Ordinal))
            return index + 2;
        return name.EndsWith("percent", StringComparison.Ordinal) ? 7.5m : 29.95m + (index * 10);
    }

    public static string Text(string name, string? format, int index) => format switch
    {
        "date-time" => "2026-01-15T10:30:00Z",
        "date" => SampleDate,
        "uuid" => $"00000000-0000-4000-8000-{index + 1:d12}",
        "uri" => "https://example.com/sample",
        "byte" => "c2FtcGxl",
        _ => TextByName(name, index),
    };

    /// <summary>
    /// Whether the service would have nothing to say here. The members that tell entities apart always have a value; of the others, optional ones more often
    /// than required ones have none.
    /// </summary>
    public static bool HasNoValue(string owner, SpecMember member, bool isOpen)
    {
        if (isOpen)
            return !member.Required;
        if (IsId(member.Name) || member.Name is "sku" or "name" or "code" or "items" or "message" or "status" or "email" or "increment_id")
            return false;
        if (member.Type.Kind is SpecTypeKind.Array or SpecTypeKind.Reference or SpecTypeKind.Object)
            return false;
        var hash = Hash(owner, member.Name) % 10;
        return member.Required ? hash == 0 : hash < 3;
    }

    private static string TextByName(string name, int index)
    {
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        if (s_texts.TryGetValue(name, out var text))
            return text;
        if (IsId(name))
            return number;
        if (name.EndsWith("_at", StringComparison.Ordinal))
            return SampleTime;
        if (name.EndsWith("_date", StringComparison.Ordinal) || name is "dob" || name.EndsWith("_from", StringComparison.Ordinal) || name.EndsWith("_to", StringComparison.Ordinal))
            return SampleDate;
        if (name.Contains("email", StringComparison.Ordinal))
            return $"customer{number}@example.com";
        if (name.Contains("currency", StringComparison.Ordinal))
            return "USD";
        if (name.Contains("url", StringComparison.Ordinal))
            return $"https://example.com/sample-{number}";
        return name switch
        {
            "sku" => $"24-MB0{number}",
            "attribute_code" => index == 0 ? "description" : $"sample_{number}",
            "increment_id" => $"00000000{number}",
            _ when name.StartsWith("GET ", StringComparison.Ordinal) || name.Contains(" /", StringComparison.Ordinal) => $"sample {number}",
            _ => $"{name.Replace('_', ' ')} {number}",
        };
    }

    private static bool IsId(string name) => name is "id" || name.EndsWith("_id", StringComparison.Ordinal) || name.EndsWith("_ids", StringComparison.Ordinal);

    /// <summary>Many flags of the service are integers (accs-wire.md, section 14).</summary>
    private static bool IsFlag(string name) => s_flagPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>FNV-1a: the same on every machine and in every process, unlike <see cref="string.GetHashCode()"/>.</summary>
    private static uint Hash(string owner, string name)
    {
        var hash = 2166136261u;
        foreach (var c in owner)
            hash = (hash ^ c) * 16777619u;
        foreach (var c in name)
            hash = (hash ^ c) * 16777619u;
        return hash;
    }
}
