using System.Text.RegularExpressions;

namespace AccsGen;

/// <summary>Masks what looks like a token or a secret in text that came from outside.</summary>
internal static partial class Redaction
{
    public const string Mark = "***";

    /// <summary>No expression matches less: <c>secret=x</c>.</summary>
    private const int ShortestMatch = 8;

    /// <summary>The text with tokens and secrets masked.</summary>
    public static string Clean(string text)
    {
        if (text.Length < ShortestMatch)
            return text;
        // What each of them can't do without is looked for first: hardly any text has it, and an expression takes its time also where there is nothing to find.
        if (text.Contains("eyJ", StringComparison.Ordinal))
            text = JsonWebToken().Replace(text, Mark);
        if (text.Contains("bearer", StringComparison.OrdinalIgnoreCase))
            text = BearerToken().Replace(text, "Bearer " + Mark);
        if (text.AsSpan().ContainsAny(':', '='))
            text = SecretMember().Replace(text, "$1" + Mark);
        return text;
    }

    // What a JWT looks like wherever it stands; the last part may have been cut off.
    [GeneratedRegex(@"eyJ[A-Za-z0-9_-]{8,}(\.[A-Za-z0-9_-]*){0,2}", RegexOptions.CultureInvariant)]
    private static partial Regex JsonWebToken();

    [GeneratedRegex(@"\bBearer\s+[A-Za-z0-9._~+/=-]{4,}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BearerToken();

    // As a JSON member (also within a text, where quotes are escaped), a form field or a query parameter; the last ones are those of presigned addresses.
    [GeneratedRegex(
        @"(\b(?:\w*(?:password|secret)|(?:access|refresh|id|auth|gateway)_token|api_?key|X-Amz-(?:Signature|Credential|Security-Token))\b\\*[""']?\s*[:=]\s*)(?:""(?:[^""\\]|\\.)*""?|\\""[^""]*|'[^']*'?|[^""'&\s,}<\\]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SecretMember();
}
