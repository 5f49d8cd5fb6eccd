namespace AccsGen.Simulator.Tests;

/// <summary>What came back.</summary>
internal sealed record Answer(HttpStatusCode Status, string Text, string? ContentType)
{
    public JsonElement Json => JsonElement.Parse(Text);

    public string? Message => Json.GetProperty("message").GetString();

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) =>
        new(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.ToString());
}
