using System.Text;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.SalesRules;

/// <summary>What generated codes look like.</summary>
/// <param name="Characters">What they consist of.</param>
/// <param name="Length">How many of those they have.</param>
/// <param name="Every">After how many of them a delimiter comes; 0 for none.</param>
/// <param name="Delimiter">The delimiter.</param>
/// <param name="Prefix">What they begin with.</param>
/// <param name="Suffix">What they end with.</param>
internal sealed record CouponPattern(string Characters, int Length, long Every, string Delimiter, string Prefix, string Suffix)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789";

    /// <summary>The most of all possible codes that may be taken: longer ones are made where it would be more.</summary>
    private const double MaxShare = 0.25;

    /// <returns>The pattern; null where its format isn't known.</returns>
    public static CouponPattern? Of(JsonElement wanted, string format, long quantity, long length)
    {
        string? characters = format switch { "alphanum" => Letters + Digits, "alpha" => Letters, "num" => Digits, _ => null };
        if (characters is null)
            return null;
        while (quantity / Math.Pow(characters.Length, length) > MaxShare)
            length++;
        return new(characters, (int)length, wanted.Integer("delimiter_at_every") ?? 0, wanted.Text("delimiter") ?? "-", wanted.Text("prefix") ?? "", wanted.Text("suffix") ?? "");
    }

    public string Next(SeededRandom random)
    {
        var code = new StringBuilder(Prefix);
        for (var i = 0; i < Length; i++)
        {
            if (Every > 0 && i > 0 && i % Every == 0)
                code.Append(Delimiter);
            code.Append(Characters[random.Next(Characters.Length)]);
        }
        return code.Append(Suffix).ToString();
    }
}
