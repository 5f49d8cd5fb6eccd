namespace AccsGen;

/// <summary>An open enumeration that can be made from its number.</summary>
/// <typeparam name="TSelf">The generated enumeration.</typeparam>
public interface IAccsIntegerEnum<TSelf> : IAccsIntegerEnum
    where TSelf : struct, IAccsIntegerEnum<TSelf>
{
    /// <summary>The enumeration's value for a number, known or not.</summary>
    /// <param name="value">The number on the wire.</param>
    /// <returns>The value.</returns>
    static abstract TSelf FromValue(long value);
}
