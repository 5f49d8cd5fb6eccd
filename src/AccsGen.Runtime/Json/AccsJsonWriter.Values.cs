namespace AccsGen.Json;

public static partial class AccsJsonWriter
{
    /// <summary>Writes raw JSON as it is, or <c>null</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    public static void WriteJson(Utf8JsonWriter writer, RawJson? value) => value.GetValueOrDefault().WriteTo(writer);

    /// <summary>Writes the assigned members of a model, or <c>null</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The model.</param>
    public static void WriteModel(Utf8JsonWriter writer, AccsModel? value)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            value.WriteMembers(writer);
    }

    /// <summary>Writes extension attributes, or <c>null</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The attributes.</param>
    public static void WriteExtensionAttributes(Utf8JsonWriter writer, ExtensionAttributes? value) => WriteModel(writer, value);

    /// <summary>Writes a list of models, or <c>null</c>.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The list.</param>
    public static void WriteModelList<T>(Utf8JsonWriter writer, List<T>? value)
        where T : AccsModel
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }
        if (value is KeptList<T> kept)
        {
            kept.WriteTo(writer);
            return;
        }
        writer.WriteStartArray();
        foreach (var item in value)
            WriteModel(writer, item);
        writer.WriteEndArray();
    }

    /// <summary>Writes a list of text, or <c>null</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The list.</param>
    public static void WriteStringList(Utf8JsonWriter writer, List<string>? value) => WriteList<string, StringCodec>(writer, value);

    /// <summary>Writes a list of integers, or <c>null</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The list.</param>
    public static void WriteInt64List(Utf8JsonWriter writer, List<long>? value) => WriteList<long, Int64Codec>(writer, value);

    /// <summary>Writes custom attributes as an array of code and value, or <c>null</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The attributes.</param>
    public static void WriteCustomAttributes(Utf8JsonWriter writer, CustomAttributes? value)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            value.WriteTo(writer);
    }

    /// <summary>Writes a list, or <c>null</c>.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TCodec">Writes an item.</typeparam>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The list.</param>
    public static void WriteList<T, TCodec>(Utf8JsonWriter writer, List<T>? value)
        where TCodec : IJsonCodec<T>
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }
        if (value is KeptList<T> kept)
        {
            kept.WriteTo(writer);
            return;
        }
        writer.WriteStartArray();
        foreach (var item in value)
            TCodec.Write(writer, item);
        writer.WriteEndArray();
    }

    /// <summary>Writes a map as an object, or <c>null</c>.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TCodec">Writes a value.</typeparam>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The map.</param>
    public static void WriteMap<T, TCodec>(Utf8JsonWriter writer, Dictionary<string, T>? value)
        where TCodec : IJsonCodec<T>
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }
        if (value is KeptMap<T> kept)
        {
            kept.WriteTo(writer);
            return;
        }
        writer.WriteStartObject();
        foreach (var (name, item) in value)
        {
            writer.WritePropertyName(name);
            TCodec.Write(writer, item);
        }
        writer.WriteEndObject();
    }

    /// <summary>Writes a value of a reference type through a codec, for types that have no method of their own here.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Writes it.</typeparam>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    public static void Write<T, TCodec>(Utf8JsonWriter writer, T? value)
        where TCodec : IJsonCodec<T>
    {
        if (value is null)
            writer.WriteNullValue();
        else
            TCodec.Write(writer, value);
    }

    /// <summary>Writes a value of a value type through a codec.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Writes it.</typeparam>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    public static void Write<T, TCodec>(Utf8JsonWriter writer, T? value)
        where T : struct
        where TCodec : IJsonCodec<T>
    {
        if (value is { } item)
            TCodec.Write(writer, item);
        else
            writer.WriteNullValue();
    }

    /// <summary>Writes what an empty object came as.</summary>
    internal static void WriteEmpty(Utf8JsonWriter writer, EmptyModelForm form)
    {
        switch (form)
        {
            case EmptyModelForm.Array:
                writer.WriteStartArray();
                writer.WriteEndArray();
                break;
            case EmptyModelForm.Text:
                writer.WriteStringValue(string.Empty);
                break;
            case EmptyModelForm.Null:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteStartObject();
                writer.WriteEndObject();
                break;
        }
    }
}
