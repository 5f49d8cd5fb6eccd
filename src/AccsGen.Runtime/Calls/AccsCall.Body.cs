using System.Runtime.CompilerServices;

namespace AccsGen;

public sealed partial class AccsCall
{
    /// <summary>Adds a member to the body's object.</summary>
    /// <param name="member">Its JSON name.</param>
    /// <param name="value">Its value; <see langword="null"/> leaves it out.</param>
    /// <returns>This call.</returns>
    public AccsCall Body(string member, string? value)
    {
        if (value is not null)
            BeginMember(member).WriteStringValue(value);
        return this;
    }

    /// <inheritdoc cref="Body(string, string?)" />
    public AccsCall Body(string member, Uri? value) => Body(member, value?.OriginalString);

    /// <inheritdoc cref="Body(string, string?)" />
    public AccsCall Body(string member, byte[]? value)
    {
        if (value is not null)
            BeginMember(member).WriteBase64StringValue(value);
        return this;
    }

    /// <inheritdoc cref="Body(string, string?)" />
    /// <typeparam name="T">A number, boolean, <see cref="RawJson"/>, GUID, time, date or generated enumeration.</typeparam>
    public AccsCall Body<T>(string member, T? value)
        where T : struct
    {
        if (value is { } item)
            ScalarJson.Write(BeginMember(member), item);
        return this;
    }

    /// <inheritdoc cref="Body{T}(string, T?)" />
    public AccsCall Body<T>(string member, T value)
        where T : struct
    {
        ScalarJson.Write(BeginMember(member), value);
        return this;
    }

    /// <inheritdoc cref="Body(string, string?)" />
    public AccsCall Body(string member, AccsModel? value)
    {
        if (value is not null)
            AccsJsonWriter.WriteModel(BeginMember(member), value);
        return this;
    }

    /// <inheritdoc cref="Body(string, string?)" />
    public AccsCall Body(string member, CustomAttributes? value)
    {
        if (value is not null)
            AccsJsonWriter.WriteCustomAttributes(BeginMember(member), value);
        return this;
    }

    /// <inheritdoc cref="Body(string, string?)" />
    public AccsCall Body(string member, IEnumerable<AccsModel>? value)
    {
        if (value is not null)
            WriteAll(BeginMember(member), value);
        return this;
    }

    /// <inheritdoc cref="Body(string, string?)" />
    public AccsCall Body(string member, IEnumerable<string>? value)
    {
        if (value is not null)
            WriteAll(BeginMember(member), value);
        return this;
    }

    /// <inheritdoc cref="Body{T}(string, T?)" />
    public AccsCall Body<T>(string member, IEnumerable<T>? value)
        where T : struct
    {
        if (value is not null)
            WriteAll(BeginMember(member), value);
        return this;
    }

    /// <inheritdoc cref="Body(string, string?)" />
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Writes it.</typeparam>
    public AccsCall Body<T, TCodec>(string member, T? value)
        where TCodec : IJsonCodec<T>
    {
        if (value is not null)
            TCodec.Write(BeginMember(member), value);
        return this;
    }

    /// <inheritdoc cref="Body{T, TCodec}(string, T?)" />
    public AccsCall Body<T, TCodec>(string member, T? value)
        where T : struct
        where TCodec : IJsonCodec<T> => value is { } item ? Body<T, TCodec>(member, item) : this;

    /// <summary>Adds a member to the body's object that has to be there.</summary>
    /// <param name="member">Its JSON name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="argument">The caller's name for the value; the compiler fills it in.</param>
    /// <returns>This call.</returns>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public AccsCall BodyRequired(string member, [NotNull] string? value, [CallerArgumentExpression(nameof(value))] string? argument = null) =>
        Body(member, Given(value, argument));

    /// <inheritdoc cref="BodyRequired(string, string?, string?)" />
    public AccsCall BodyRequired(string member, [NotNull] Uri? value, [CallerArgumentExpression(nameof(value))] string? argument = null) =>
        Body(member, Given(value, argument));

    /// <inheritdoc cref="BodyRequired(string, string?, string?)" />
    public AccsCall BodyRequired(string member, [NotNull] byte[]? value, [CallerArgumentExpression(nameof(value))] string? argument = null) =>
        Body(member, Given(value, argument));

    /// <summary>Adds a member to the body's object that has to be there.</summary>
    /// <typeparam name="T">A number, boolean, <see cref="RawJson"/>, GUID, time, date or generated enumeration.</typeparam>
    /// <param name="member">Its JSON name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>This call.</returns>
    public AccsCall BodyRequired<T>(string member, T value)
        where T : struct => Body(member, value);

    /// <inheritdoc cref="BodyRequired(string, string?, string?)" />
    public AccsCall BodyRequired(string member, [NotNull] AccsModel? value, [CallerArgumentExpression(nameof(value))] string? argument = null) =>
        Body(member, Given(value, argument));

    /// <inheritdoc cref="BodyRequired(string, string?, string?)" />
    public AccsCall BodyRequired(string member, [NotNull] CustomAttributes? value, [CallerArgumentExpression(nameof(value))] string? argument = null) =>
        Body(member, Given(value, argument));

    /// <inheritdoc cref="BodyRequired(string, string?, string?)" />
    public AccsCall BodyRequired(string member, [NotNull] IEnumerable<AccsModel>? value, [CallerArgumentExpression(nameof(value))] string? argument = null) =>
        Body(member, Given(value, argument));

    /// <inheritdoc cref="BodyRequired(string, string?, string?)" />
    public AccsCall BodyRequired(string member, [NotNull] IEnumerable<string>? value, [CallerArgumentExpression(nameof(value))] string? argument = null) =>
        Body(member, Given(value, argument));

    /// <inheritdoc cref="BodyRequired(string, string?, string?)" />
    /// <typeparam name="T">A number, boolean, <see cref="RawJson"/>, GUID, time, date or generated enumeration.</typeparam>
    public AccsCall BodyRequired<T>(string member, [NotNull] IEnumerable<T>? value, [CallerArgumentExpression(nameof(value))] string? argument = null)
        where T : struct => Body(member, Given(value, argument));

    /// <inheritdoc cref="BodyRequired(string, string?, string?)" />
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Writes it.</typeparam>
    public AccsCall BodyRequired<T, TCodec>(string member, [NotNull] T? value, [CallerArgumentExpression(nameof(value))] string? argument = null)
        where TCodec : IJsonCodec<T> => Body<T, TCodec>(member, Given(value, argument));
}
