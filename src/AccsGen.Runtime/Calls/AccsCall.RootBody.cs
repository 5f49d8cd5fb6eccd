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

    /// <inheritdoc cref="RootBody{T, TCodec}(T?)" />
    public AccsCall RootBody<T, TCodec>(T? value)
        where T : struct
        where TCodec : IJsonCodec<T> => value is { } item ? RootBody<T, TCodec>(item) : this;

    /// <summary>Sets the whole body, which has to be there.</summary>
    /// <param name="argument">The name of the argument, for the exception.</param>
    /// <param name="value">The value.</param>
    /// <returns>This call.</returns>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public AccsCall RootBodyRequired(string argument, [NotNull] string? value) =>
        RootBody(Given(value, argument));

    /// <inheritdoc cref="RootBodyRequired(string, string?)" />
    public AccsCall RootBodyRequired(string argument, [NotNull] Uri? value) =>
        RootBody(Given(value, argument));

    /// <inheritdoc cref="RootBodyRequired(string, string?)" />
    public AccsCall RootBodyRequired(string argument, [NotNull] byte[]? value) =>
        RootBody(Given(value, argument));

    /// <summary>Sets the whole body, which has to be there.</summary>
    /// <typeparam name="T">A number, boolean, <see cref="RawJson"/>, GUID, time, date or generated enumeration.</typeparam>
    /// <param name="argument">The name of the argument, for the exception.</param>
    /// <param name="value">The value.</param>
    /// <returns>This call.</returns>
    public AccsCall RootBodyRequired<T>(string argument, T value)
        where T : struct => RootBody(value);

    /// <inheritdoc cref="RootBodyRequired(string, string?)" />
    public AccsCall RootBodyRequired(string argument, [NotNull] AccsModel? value) =>
        RootBody(Given(value, argument));

    /// <inheritdoc cref="RootBodyRequired(string, string?)" />
    public AccsCall RootBodyRequired(string argument, [NotNull] CustomAttributes? value) =>
        RootBody(Given(value, argument));

    /// <inheritdoc cref="RootBodyRequired(string, string?)" />
    public AccsCall RootBodyRequired(string argument, [NotNull] IEnumerable<AccsModel>? value) =>
        RootBody(Given(value, argument));

    /// <inheritdoc cref="RootBodyRequired(string, string?)" />
    public AccsCall RootBodyRequired(string argument, [NotNull] IEnumerable<string>? value) =>
        RootBody(Given(value, argument));

    /// <inheritdoc cref="RootBodyRequired(string, string?)" />
    /// <typeparam name="T">A number, boolean, <see cref="RawJson"/>, GUID, time, date or generated enumeration.</typeparam>
    public AccsCall RootBodyRequired<T>(string argument, [NotNull] IEnumerable<T>? value)
        where T : struct => RootBody(Given(value, argument));

    /// <inheritdoc cref="RootBodyRequired(string, string?)" />
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Writes it.</typeparam>
    public AccsCall RootBodyRequired<T, TCodec>(string argument, [NotNull] T? value)
        where TCodec : IJsonCodec<T> => RootBody<T, TCodec>(Given(value, argument));
}
