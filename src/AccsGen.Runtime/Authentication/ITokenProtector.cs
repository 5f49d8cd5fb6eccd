namespace AccsGen;

/// <summary>
/// Encrypts tokens before they go into a store, and decrypts them. Each has 3 seconds, as an operation of the store has. ASP.NET Core's <c>IDataProtector</c> has the same two methods, so a class of two lines
/// passes them on; the processes that share a token need its keys in common.
/// </summary>
/// <example>
/// <code>
/// sealed class DataProtectorTokens(IDataProtector protector) : ITokenProtector
/// {
///     public byte[] Protect(byte[] plain) => protector.Protect(plain);
///     public byte[] Unprotect(byte[] secret) => protector.Unprotect(secret);
/// }
/// </code>
/// </example>
public interface ITokenProtector
{
    /// <summary>Encrypts. What it throws keeps the token out of the store, and no call from going on.</summary>
    /// <param name="plain">What is to be protected.</param>
    /// <returns>What may be stored.</returns>
    byte[] Protect(byte[] plain);

    /// <summary>Decrypts. What it throws makes the entry count as absent.</summary>
    /// <param name="secret">What was stored; not necessarily what <see cref="Protect"/> gave.</param>
    /// <returns>What was protected.</returns>
    byte[] Unprotect(byte[] secret);
}
