using System.Text.RegularExpressions;

namespace AccsGen.Runtime.Tests.Secrets;

/// <summary>Secrets and data that one would recognise anywhere, also in parts.</summary>
internal static partial class Sentinels
{
    /// <summary>With characters that each encoding spells in its own way.</summary>
    public const string FirstSecret = "sentinel+secret/\"1\"=";

    public const string SecondSecret = "sentinel-secret-2";

    /// <summary>Header, payload and signature each say "sentinel" in base64.</summary>
    public const string Token = "eyJzZW50aW5lbCI6ImhlYWQifQ.c2VudGluZWwtcGF5bG9hZA.c2VudGluZWwtc2lnbmF0dXJl";

    public const string OtherToken = "eyJzZW50aW5lbCI6ImhlYWQifQ.c2VudGluZWwtb3RoZXI.c2VudGluZWwtb3RoZXItc2lnbmF0dXJl";

    public const string Path = "sentinel path/ü";

    public const string Query = "sentinel query&=";

    public const string Header = "sentinel-header";

    public const string Sent = "sentinel-sent-body";

    public const string Upload = "https://bucket.example.test/sentinel-key?X-Amz-Credential=sentinel-credential%2Feu&X-Amz-Signature=sentinel-signature&sentinel-flag";

    /// <summary>What the service says in its answers: exceptions may show it, as it explains the error; nothing else may.</summary>
    public const string Received = "words-of-the-answer";

    /// <summary>The first thing in the text that must not be there.</summary>
    public static string? Find(string text, bool isException)
    {
        if (Telltale().Match(text) is { Success: true } match)
            return text[Math.Max(0, match.Index - 80)..Math.Min(text.Length, match.Index + 80)];
        return !isException && text.Contains(Received, StringComparison.Ordinal) ? Received : null;
    }

    [GeneratedRegex("sentinel|c2VudGluZWw|eyJzZW50aW5lbC", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Telltale();
}
