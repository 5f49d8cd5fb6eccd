using AccsGen.Simulator.Errors;

namespace AccsGen.Simulator.Entities.Customers;

/// <summary>What a password needs by default: eight characters, of three kinds out of four.</summary>
internal static class PasswordRules
{
    private const int MinLength = 8;
    private const int MinKinds = 3;
    private const int MaxLength = 256;

    /// <param name="password">The password; null where none was given, for an account can do without.</param>
    /// <param name="email">The customer's email.</param>
    /// <exception cref="ServiceException">It won't do.</exception>
    public static void Check(string? password, string? email)
    {
        if (password is null)
            return;
        if (password.Length > MaxLength)
            throw ServiceException.Refused("Please enter a password with at most %1 characters.", Text(MaxLength));
        if (password.Trim().Length < MinLength)
            throw ServiceException.Refused("The password needs at least %1 characters. Create a new password and try again.", Text(MinLength));
        if (password.Trim() != password)
            throw ServiceException.BadRequest("The password can't begin or end with a space. Verify the password and try again.");
        if (string.Equals(password, email, StringComparison.OrdinalIgnoreCase))
            throw ServiceException.BadRequest("The password can't be the same as the email address. Create a new password and try again.");
        if (KindsIn(password) < MinKinds)
            throw ServiceException.Refused("Minimum of different classes of characters in password is %1. Classes of characters: Lower Case, Upper Case, Digits, Special Characters.", Text(MinKinds));
    }

    private static int KindsIn(string password) =>
        new[] { password.Any(char.IsDigit), password.Any(char.IsLower), password.Any(char.IsUpper), password.Any(c => !char.IsLetterOrDigit(c)) }.Count(has => has);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
