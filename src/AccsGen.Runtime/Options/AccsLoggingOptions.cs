namespace AccsGen;

/// <summary>What a client logs besides the usual events, which never hold data: the bodies of requests and answers, when asked to.</summary>
/// <remarks>
/// Bodies are logged at <c>Trace</c>, with known secrets and personal data masked: passwords, tokens, secrets, keys, card and bank numbers; e-mail addresses, names of people,
/// telephone numbers, streets, postcodes, dates of birth, tax numbers, IP addresses. That goes by the names of members and of attributes, and by what tokens and e-mail addresses
/// look like; what neither gives away is shown. Long texts are cut. The bodies of token requests and of uploads are never logged.
/// </remarks>
public sealed class AccsLoggingOptions
{
    private int _maxBodyLength = 4096;

    /// <summary>Whether the bodies of requests and of final answers are logged, at <c>Trace</c>: not by default.</summary>
    public bool LogBodies { get; set; }

    /// <summary>How many characters of a body are logged, 256 to 1048576, 4096 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public int MaxBodyLength
    {
        get => _maxBodyLength;
        set => _maxBodyLength = value is >= 256 and <= 1024 * 1024 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "256 to 1048576 characters.");
    }

    /// <summary>
    /// Names of further members and attributes whose values are masked, such as <c>loyalty_number</c>; case, underscores and hyphens don't matter. They come to those that
    /// are always masked.
    /// </summary>
    public ISet<string> MaskedMembers { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
}
