namespace AccsGen;

public sealed partial class AccsCall
{
    /// <summary>Reads one kind of answer; on failure the reader may stand anywhere.</summary>
    private delegate bool Reading<T>(ref AccsJsonReader reader, out T? value);

    /// <summary>Sends the call; any answer of status 2xx is success, whatever its body.</summary>
    /// <returns>Completed when the service has answered.</returns>
    /// <exception cref="AccsException">The call failed.</exception>
    public async Task SendAsync()
    {
        await ExchangeAsync<object>(static (_, _) => null).ConfigureAwait(false);
    }

    /// <summary>Sends the call and gives the answer as it came.</summary>
    /// <returns>The answer.</returns>
    /// <exception cref="AccsException">The call failed.</exception>
    public async Task<AccsRawResponse> ReadResponseAsync() => (await ExchangeAsync(
        static (context, body) => new AccsRawResponse { StatusCode = context.Status!.Value, Headers = context.Headers!, Body = body.Span.ToArray() },
        keepsHeaders: true).ConfigureAwait(false))!;

    /// <summary>Sends the call and reads a model; <c>[]</c>, <c>null</c> and an empty body are an empty one.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <returns>The model.</returns>
    /// <exception cref="AccsException">The call failed, or the answer is no object.</exception>
    public Task<T> ReadModelAsync<T>()
        where T : AccsModel, new() =>
        ExchangeAsync(static (ref AccsJsonReader reader, out T? value) => reader.ReadModel(out value), "an object", static () => new T())!;

    /// <summary>Sends the call and reads a list of models; <c>null</c> and an empty body are an empty one.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <returns>The list.</returns>
    /// <exception cref="AccsException">The call failed, or the answer is no list of objects.</exception>
    public Task<IReadOnlyList<T>> ReadModelListAsync<T>()
        where T : AccsModel, new() => ReadListAsync<T, ModelCodec<T>>();

    /// <summary>Sends the call and reads a list of text; <c>null</c> and an empty body are an empty one.</summary>
    /// <returns>The list.</returns>
    /// <exception cref="AccsException">The call failed, or the answer is no list of text.</exception>
    public Task<IReadOnlyList<string>> ReadStringListAsync() => ReadListAsync<string, StringCodec>();

    /// <summary>Sends the call and reads a list; <c>null</c> and an empty body are an empty one.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TCodec">Reads an item.</typeparam>
    /// <returns>The list.</returns>
    /// <exception cref="AccsException">The call failed, or the answer is no such list.</exception>
    public async Task<IReadOnlyList<T>> ReadListAsync<T, TCodec>()
        where TCodec : IJsonCodec<T> =>
        await ExchangeAsync(static (ref AccsJsonReader reader, out List<T>? value) => reader.ReadList<T, TCodec>(out value), "a list").ConfigureAwait(false) ?? [];

    /// <summary>Sends the call and reads a boolean: <c>true</c>, <c>1</c> and their text; <c>null</c>, <c>[]</c> and an empty body are <see langword="false"/>.</summary>
    /// <returns>Whether the service said true.</returns>
    /// <exception cref="AccsException">The call failed, or the answer is no boolean.</exception>
    public async Task<bool> ReadBooleanAsync() =>
        await ExchangeScalarAsync(static (ref AccsJsonReader reader, out bool? value) => reader.ReadBoolean(out value), "a boolean")
            .ConfigureAwait(false) == true;

    /// <summary>Sends the call and reads an integer, also from text; <c>null</c>, <c>[]</c> and an empty body are <see langword="null"/>.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="AccsException">The call failed, or the answer is no integer of 64 bits.</exception>
    public Task<long?> ReadInt64Async() =>
        ExchangeScalarAsync(static (ref AccsJsonReader reader, out long? value) => reader.ReadInt64(out value), "an integer");

    /// <summary>Sends the call and reads an integer, also from text; <c>null</c>, <c>[]</c> and an empty body are <see langword="null"/>.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="AccsException">The call failed, or the answer is no integer of 32 bits.</exception>
    public Task<int?> ReadInt32Async() =>
        ExchangeScalarAsync(static (ref AccsJsonReader reader, out int? value) => reader.ReadInt32(out value), "an integer");

    /// <summary>Sends the call and reads a decimal, also from text; <c>null</c>, <c>[]</c> and an empty body are <see langword="null"/>.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="AccsException">The call failed, or the answer is no number.</exception>
    public Task<decimal?> ReadDecimalAsync() =>
        ExchangeScalarAsync(static (ref AccsJsonReader reader, out decimal? value) => reader.ReadDecimal(out value), "a number");

    /// <summary>Sends the call and reads a double, also from text; <c>null</c>, <c>[]</c> and an empty body are <see langword="null"/>.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="AccsException">The call failed, or the answer is no number.</exception>
    public Task<double?> ReadDoubleAsync() =>
        ExchangeScalarAsync(static (ref AccsJsonReader reader, out double? value) => reader.ReadDouble(out value), "a number");

    /// <summary>Sends the call and reads text; any other JSON gives its JSON text; <c>null</c> and an empty body are <see langword="null"/>.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="AccsException">The call failed, or the answer is no JSON.</exception>
    public Task<string?> ReadStringAsync() => ExchangeAsync(static (ref AccsJsonReader reader, out string? value) => ReadRootText(ref reader, out value), "text");

    /// <summary>Sends the call and gives the answer as raw JSON; an empty body is JSON <c>null</c>.</summary>
    /// <returns>The JSON.</returns>
    /// <exception cref="AccsException">The call failed, or the answer is no JSON.</exception>
    public async Task<RawJson> ReadJsonAsync() =>
        (await ExchangeAsync(static (ref AccsJsonReader reader, out RawJson? value) => reader.ReadJson(out value), "JSON").ConfigureAwait(false)).GetValueOrDefault();

    /// <summary>Sends the call and reads custom attributes; <c>null</c>, <c>[]</c> and an empty body are an empty collection.</summary>
    /// <returns>The attributes.</returns>
    /// <exception cref="AccsException">The call failed, or the answer is no list of attributes.</exception>
    public async Task<CustomAttributes> ReadCustomAttributesAsync() =>
        await ExchangeAsync(static (ref AccsJsonReader reader, out CustomAttributes? value) => reader.ReadCustomAttributes(out value), "a list of attributes")
            .ConfigureAwait(false) ?? new CustomAttributes();

    /// <summary>Sends the call and reads an answer of a reference type; <c>null</c> and an empty body are <see langword="null"/>.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <typeparam name="TCodec">Reads it.</typeparam>
    /// <returns>The answer.</returns>
    /// <exception cref="AccsException">The call failed, or the answer makes no sense as this type.</exception>
    public Task<T?> ReadAsync<T, TCodec>()
        where TCodec : IJsonCodec<T> =>
        ExchangeAsync(static (ref AccsJsonReader reader, out T? value) => reader.Read<T, TCodec>(out value), $"a {typeof(T).Name}");

    /// <summary>Sends the call and reads an answer of a value type; <c>null</c>, <c>[]</c> and an empty body are <see langword="null"/>.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <typeparam name="TCodec">Reads it.</typeparam>
    /// <returns>The answer.</returns>
    /// <exception cref="AccsException">The call failed, or the answer makes no sense as this type.</exception>
    public Task<T?> ReadValueAsync<T, TCodec>()
        where T : struct
        where TCodec : IJsonCodec<T> =>
        ExchangeScalarAsync(static (ref AccsJsonReader reader, out T? value) => reader.Read<T, TCodec>(out value), $"a {typeof(T).Name}");

    /// <summary>Any other JSON than text gives its JSON text.</summary>
    private static bool ReadRootText(ref AccsJsonReader reader, out string? value)
    {
        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
            return reader.ReadString(out value);
        reader.ReportRoot("text");
        reader.ReadJson(out var json);
        value = json.ToString();
        return true;
    }

    private async Task<T?> ExchangeAsync<T>(Func<RequestContext, ResponseBuffer, T?> finish, bool keepsHeaders = false)
    {
        using var context = _transport.CreateContext(_operation, _options);
        context.KeepsHeaders = keepsHeaders;
        using var request = BuildRequest(context);
        using var observation = _transport.Observe(context);
        try
        {
            using var body = await _transport.SendAsync(request, context, _cancellationToken).ConfigureAwait(false);
            return finish(context, body);
        }
        catch (Exception fault)
        {
            _transport.Report(fault, context, observation);
            throw;
        }
    }

    /// <summary>
    /// As the other one, for what every typed call does, and all of it: an object for what the reading needs, and one more for each method that waits, are saved. An answer that
    /// can't be read is a failure of the call, too.
    /// </summary>
    /// <param name="reading">Reads the answer.</param>
    /// <param name="expected">What the answer should be.</param>
    /// <param name="otherwise">Gives what stands for no answer.</param>
    /// <param name="nothingIsNull">Whether <c>[]</c> and <c>""</c> are no answer.</param>
    private async Task<T?> ExchangeAsync<T>(Reading<T> reading, string expected, Func<T>? otherwise = null, bool nothingIsNull = false)
    {
        using var context = _transport.CreateContext(_operation, _options);
        using var request = BuildRequest(context);
        using var observation = _transport.Observe(context);
        try
        {
            using var body = await _transport.SendAsync(request, context, _cancellationToken).ConfigureAwait(false);
            var value = Parse(body.Span, reading, expected, nothingIsNull);
            return value is null && otherwise is not null ? otherwise() : value;
        }
        catch (Exception fault)
        {
            _transport.Report(fault, context, observation);
            throw;
        }
    }

    /// <summary>Takes also <c>[]</c> and <c>""</c>, which methods that found nothing return whatever their type.</summary>
    private Task<T?> ExchangeScalarAsync<T>(Reading<T> reading, string expected) => ExchangeAsync(reading, expected, nothingIsNull: true);

    private T? Parse<T>(ReadOnlySpan<byte> json, Reading<T> reading, string expected, bool nothingIsNull)
    {
        var context = _transport.JsonContext.For(_operation);
        if (json.Trim(" \t\r\n"u8).IsEmpty)
        {
            if (context.IsWatched)
                context.Report(json, 0, expected, "an empty body", wasRead: true);
            return default;
        }
        var reader = new AccsJsonReader(json, context);
        try
        {
            reader.Advance();
            var root = reader;
            T? value = default;
            if (!(nothingIsNull && reader.TrySkipNothing(expected)) && !reading(ref reader, out value))
                throw AccsResponseFormatException.Mismatch(_operation, "$", expected, root.Describe(), json);
            reader.Advance();
            return value;
        }
        catch (JsonException fault)
        {
            throw new AccsResponseFormatException(_operation, AccsResponseFormatException.Describe(json, fault), json, fault);
        }
    }
}
