using System.Runtime.CompilerServices;

namespace AccsGen;

public sealed partial class AccsCall
{
    /// <summary>Sets the whole body.</summary>
    /// <param name="value">The value; <see langword="null"/> sends no body.</param>
    /// <returns>This call.</returns>
    public AccsCall RootBody(string? value)
    {
        if (value is not null)
            BeginRoot().WriteStringValue(value);
        return this;
    }

    /// <inheritdoc cref="RootBody(string?)" />
    public AccsCall RootBody(Uri? value) => RootBody(value?.OriginalString);

    /// <inheritdoc cref="RootBody(string?)" />
    public AccsCall RootBody(byte[]? value)
    {
        if (value is not null)
            BeginRoot().WriteBase64StringValue(value);
        return this;
    }

    /// <inheritdoc cref="RootBody(string?)" />
    /// <typeparam name="T">A number, boolean, <see cref="RawJson"/>, GUID, time, date or generated enumeration.</typeparam>
    public AccsCall RootBody<T>(T? value)
        where T : struct
    {
        if (value is { } item)
            ScalarJson.Write(BeginRoot(), item);
        return this;
    }

    /// <inheritdoc cref="RootBody{T}(T?)" />
    public AccsCall RootBody<T>(T value)
        where T : struct
    {
        ScalarJson.Write(BeginRoot(), value);
        return this;
    }

    /// <inheritdoc cref="RootBody(string?)" />
    public AccsCall RootBody(AccsModel? value)
    {
        if (value is not null)
            AccsJsonWriter.WriteModel(BeginRoot(), value);
        return this;
    }

    /// <inheritdoc cref="RootBody(string?)" />
    public AccsCall RootBody(CustomAttributes? value)
    {
        if (value is not null)
            AccsJsonWriter.WriteCustomAttributes(BeginRoot(), value);
        return this;
    }

    /// <inheritdoc cref="RootBody(string?)" />
    public AccsCall RootBody(IEnumerable<AccsModel>? value)
    {
        if (value is not null)
            WriteAll(BeginRoot(), value);
        return this;
    }

    /// <inheritdoc cref="RootBody(string?)" />
    public AccsCall RootBody(IEnumerable<string>? value)
    {
        if (value is not null)
            WriteAll(BeginRoot(), value);
        return this;
    }

    /// <inheritdoc cref="RootBody{T}(T?)" />
    public AccsCall RootBody<T>(IEnumerable<T>? value)
        where T : struct
    {
        if (value is not null)
            WriteAll(BeginRoot(), value);
        return this;
    }

    /// <inheritdoc cref="RootBody(string?)" />
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Writes it.</typeparam>
    public AccsCall RootBody<T, TCodec>(T? value)
        where TCodec : IJsonCodec<T>
    {
        if (value is not null)
            TCodec.Write(BeginRoot(), value);
        return this;
    }

    /// <summary>Sets the whole body, which has to be there.</summary>
    /// <param name="value">The value.</param>
    /// <param name="argument">The caller's name for the value; the compiler fills it in.</param>
    /// <returns>This call.</returns>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public AccsCall RootBodyRequired([NotNull] string? value, [CallerArgumentExpression(nameof(value))] string? argument = null) =>
        RootBody(Given(value, argument));

    /// <inheritdoc cref="RootBodyRequired(string?, string?)" />
    public AccsCall RootBodyRequired([NotNull] Uri? value, [CallerArgumentExpression(nameof(value))] string? argument = null) =>
        RootBody(Given(value, argument));

    /// <inheritdoc cref="RootBodyRequired(string?, string?)" />
    public AccsCall RootBodyRequired([NotNull] byte[]? value, [CallerArgumentExpression(nameof(value))] string? argument = null) =>
        RootBody(Given(value, argument));

    /// <summary>Sets the whole body, which has to be there.</summary>
    /// <typeparam name="T">A number, boolean, <see cref="RawJson"/>, GUID, time, date or generated enumeration.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>This call.</returns>
    public AccsCall RootBodyRequired<T>(T value)
        where T : struct => RootBody(value);

    /// <inheritdoc cref="RootBodyRequired(string?, string?)" />
    public AccsCall RootBodyRequired([NotNull] AccsModel? value, [CallerArgumentExpression(nameof(value))] string? argument = null) =>
        RootBody(Given(value, argument));

    /// <inheritdoc cref="RootBodyRequired(string?, string?)" />
    public AccsCall RootBodyRequired([NotNull] CustomAttributes? value, [CallerArgumentExpression(nameof(value))] string? argument = null) =>
        RootBody(Given(value, argument));

    /// <inheritdoc cref="RootBodyRequired(string?, string?)" />
    public AccsCall RootBodyRequired([NotNull] IEnumerable<AccsModel>? value, [CallerArgumentExpression(nameof(value))] string? argument = null) =>
        RootBody(Given(value, argument));

    /// <inheritdoc cref="RootBodyRequired(string?, string?)" />
    public AccsCall RootBodyRequired([NotNull] IEnumerable<string>? value, [CallerArgumentExpression(nameof(value))] string? argument = null) =>
        RootBody(Given(value, argument));

    /// <inheritdoc cref="RootBodyRequired(string?, string?)" />
    /// <typeparam name="T">A number, boolean, <see cref="RawJson"/>, GUID, time, date or generated enumeration.</typeparam>
    public AccsCall RootBodyRequired<T>([NotNull] IEnumerable<T>? value, [CallerArgumentExpression(nameof(value))] string? argument = null)
        where T : struct => RootBody(Given(value, argument));

    /// <inheritdoc cref="RootBodyRequired(string?, string?)" />
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Writes it.</typeparam>
    public AccsCall RootBodyRequired<T, TCodec>([NotNull] T? value, [CallerArgumentExpression(nameof(value))] string? argument = null)
        where TCodec : IJsonCodec<T> => RootBody<T, TCodec>(Given(value, argument));
}
