using Microsoft.CodeAnalysis.Diagnostics;

namespace AccsGen.Options;

/// <summary>What one spec's item and the project's properties say about its generation.</summary>
/// <param name="Errors">Values that can't be used; while there are any, the spec isn't generated.</param>
internal sealed record SpecOptions(string Path, string Namespace, string ClientName, string Accessibility, EquatableArray<OptionError> Errors)
{
    public const string DefaultNamespace = "Accs";
    public const string DefaultClientName = "AccsClient";

    /// <summary>Whether the additional file is a spec.</summary>
    public static bool IsMarked(AnalyzerConfigOptions file) => IsTrue(Metadata(file, "AccsSpec"));

    /// <summary>Whether neither the spec nor the project is switched off.</summary>
    public static bool IsEnabled(AnalyzerConfigOptions file, AnalyzerConfigOptions global) => !IsFalse(Metadata(file, "AccsEnabled")) && IsEnabled(global);

    public static bool IsEnabled(AnalyzerConfigOptions global) => !IsFalse(Property(global, "AccsGenEnabled"));

    public static SpecOptions Read(string path, AnalyzerConfigOptions file, AnalyzerConfigOptions global)
    {
        var errors = new List<OptionError>();
        var ns = Value("Namespace", DefaultNamespace);
        if (!CSharpNames.IsNamespace(ns))
            errors.Add(new("AccsGenNamespace", ns, "a namespace such as Contoso.Commerce"));
        var client = Value("ClientName", DefaultClientName);
        if (!CSharpNames.IsIdentifier(client))
            errors.Add(new("AccsGenClientName", client, "the name of a class, such as AccsClient"));
        var accessibility = Value("Accessibility", "public").ToLowerInvariant();
        if (accessibility is not ("public" or "internal"))
            errors.Add(new("AccsGenAccessibility", accessibility, "public or internal"));
        foreach (var (name, value) in new[] { ("AccsGenEnabled", Property(global, "AccsGenEnabled")), ("Enabled", Metadata(file, "AccsEnabled")) })
        {
            if (value is not null && !IsTrue(value) && !IsFalse(value))
                errors.Add(new(name, value, "true or false"));
        }
        return new(path, ns, client, accessibility, errors.ToEquatableArray());

        string Value(string name, string fallback) => Metadata(file, $"Accs{name}") ?? Property(global, $"AccsGen{name}") ?? fallback;
    }

    private static string? Metadata(AnalyzerConfigOptions options, string name) => Get(options, $"build_metadata.AdditionalFiles.{name}");

    private static string? Property(AnalyzerConfigOptions options, string name) => Get(options, $"build_property.{name}");

    private static string? Get(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) && value.Trim() is { Length: > 0 } text ? text : null;

    private static bool IsTrue(string? value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    private static bool IsFalse(string? value) => string.Equals(value, "false", StringComparison.OrdinalIgnoreCase);
}

/// <summary>An option whose value can't be used.</summary>
internal sealed record OptionError(string Option, string Value, string Expected);
