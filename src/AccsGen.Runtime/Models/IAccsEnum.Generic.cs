namespace AccsGen;

/// <summary>An open enumeration that can be made from its text.</summary>
/// <typeparam name="TSelf">The generated enumeration.</typeparam>
public interface IAccsEnum<TSelf> : IAccsEnum
    where TSelf : struct, IAccsEnum<TSelf>
{
    /// <summary>The enumeration's value for a text, known or not.</summary>
    /// <param name="value">The text on the wire.</param>
    /// <returns>The value.</returns>
    static abstract TSelf FromValue(string value);
}
