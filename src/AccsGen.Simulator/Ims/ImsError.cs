namespace AccsGen.Simulator.Ims;

/// <summary>IMS's answer to a request it refuses: the OAuth pair (accs-wire.md, section 2).</summary>
internal sealed record ImsError(string Error, string Description)
{
    public ReadOnlyMemory<byte> ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("error", Error);
            writer.WriteString("error_description", Description);
            writer.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }
}
