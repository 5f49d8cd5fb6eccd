using System.Text.RegularExpressions;

namespace AccsGen;

/// <summary>Which members and attributes of a body are masked in a log. Names are compared without case, underscores and hyphens: <c>customer_email</c> is <c>customerEmail</c>.</summary>
internal sealed partial class MaskedNames
{
    /// <summary>Masked wherever they stand in a name.</summary>
    private static readonly string[] s_parts =
    [
        "password", "passwd", "passphrase", "secret", "token", "apikey", "accesskey", "privatekey", "authorization", "credential", "cookie", "signature",
        "confirmationkey", "protectcode", "uploadurl", "ccnumber", "cccid", "cclast4", "ccowner", "ccexp", "ccss", "ccdebug", "cardnumber", "echeck", "iban",
        "email", "firstname", "lastname", "middlename", "fullname", "telephone", "phone", "street", "postcode", "zipcode", "birth", "gender", "taxvat", "vatid",
        "vattaxid", "remoteip", "ipaddress", "forwardedfor", "username", "contactname", "recipientname", "sendername", "giftcardcode", "giftcardcreatedcodes",
    ];

    /// <summary>Masked as whole names, as other names have them inside.</summary>
    private static readonly HashSet<string> s_wholes =
    [
        "otp", "pin", "cvv", "cvc", "dob", "customerdob", "fax", "ip", "sid", "pwd", "nonce", "apisecret", "giftcards", "additionalinformation", "legalname", "recipient", "sender",
    ];

    /// <summary>Members that say what the <c>value</c> beside them is.</summary>
    private static readonly HashSet<string> s_labels = ["attributecode", "field", "fieldname", "code", "key", "name"];

    private readonly HashSet<string> _own;

    public MaskedNames(IEnumerable<string> own) => _own = [.. own.Select(Normalize)];

    /// <summary>Whether values of this name are masked.</summary>
    public bool IsMasked(string name)
    {
        var normalized = Normalize(name);
        return s_wholes.Contains(normalized) || _own.Contains(normalized) || s_parts.Any(part => normalized.Contains(part, StringComparison.Ordinal));
    }

    /// <summary>Whether what a member of this name holds is told by a label beside it.</summary>
    public static bool IsValue(string name) => Normalize(name) is "value" or "values" or "fieldvalue";

    /// <summary>Whether a member of this name says what the value beside it is.</summary>
    public static bool IsLabel(string name) => s_labels.Contains(Normalize(name));

    /// <summary>Masks what looks like a token, a secret or an e-mail address within a text.</summary>
    public static string Clean(string text) => EMail().Replace(Redaction.Clean(text), Redaction.Mark);

    private static string Normalize(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    [GeneratedRegex(@"[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex EMail();
}
