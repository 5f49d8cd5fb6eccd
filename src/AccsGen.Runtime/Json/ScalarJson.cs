namespace AccsGen.Json;

/// <summary>Writes a value type by its type; the tests on the type are decided when the code is compiled.</summary>
internal static class ScalarJson
{
    /// <summary>Writes the value.</summary>
    /// <exception cref="NotSupportedException">There is no JSON form for <typeparamref name="T"/>.</exception>
    public static void Write<T>(Utf8JsonWriter writer, T value)
        where T : struct
    {
        switch (value)
        {
            case long number:
                writer.WriteNumberValue(number);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case float number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case RawJson json:
                json.WriteTo(writer);
                break;
            case DateTimeOffset time:
                AccsJsonWriter.WriteDateTimeOffset(writer, time);
                break;
            case DateOnly date:
                AccsJsonWriter.WriteDateOnly(writer, date);
                break;
            case Guid guid:
                writer.WriteStringValue(guid);
                break;
            case IAccsEnum choice:
                writer.WriteStringValue(choice.Value);
                break;
            case IAccsIntegerEnum choice:
                writer.WriteNumberValue(choice.Value);
                break;
            default:
                throw new NotSupportedException($"A {typeof(T).Name} can't stand in a body; pass it as RawJson.");
        }
    }
}
