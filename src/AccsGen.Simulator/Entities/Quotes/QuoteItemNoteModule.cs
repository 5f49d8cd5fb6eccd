using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Companies;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Quotes;

/// <summary>Notes on single items of negotiable quotes; the last ones are shown with the item.</summary>
internal sealed class QuoteItemNoteModule : EntityModule
{
    private static readonly Resource s_notes = new(QuoteCollections.ItemNotes)
    {
        Removing = (note, request) => Show(request.Session, ItemOf(note.Value), without: note.Number),
    };

    public override IEnumerable<Collection> Collections => [QuoteCollections.ItemNotes];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/negotiable-cart-item-note"] = Create;
        operations["GET /V1/negotiable-cart-item-note/{noteId}"] = s_notes.Get();
        operations["DELETE /V1/negotiable-cart-item-note/{noteId}"] = s_notes.Delete();
        operations["GET /V1/negotiable-cart-item-note/search"] = s_notes.Search();
    }

    private static OperationAnswer Create(OperationRequest request)
    {
        var given = request.Member("itemNote");
        if (given.Text("note") is not { Length: > 0 } text)
            throw ServiceException.Missing(["note"]);
        var itemId = given.Integer("negotiable_quote_item_id") ?? throw ServiceException.Missing(["negotiable_quote_item_id"]);
        var note = request[QuoteCollections.ItemNotes].Put(new JsonObject
        {
            ["negotiable_quote_item_id"] = itemId,
            ["creator_type"] = given.Integer("creator_type") ?? NegotiableQuotes.AdminType,
            ["creator_id"] = given.Integer("creator_id") ?? NegotiableQuotes.Creator,
            ["note"] = text,
            ["created_at"] = request.Session.Now,
        });
        Show(request.Session, itemId);
        return OperationAnswer.Of(note.Number);
    }

    private static long ItemOf(JsonElement note) => note.Integer("negotiable_quote_item_id") ?? 0;

    /// <summary>Writes the notes of an item into it.</summary>
    /// <exception cref="ServiceException">No negotiable quote has the item, and there is no note on it that would go.</exception>
    private static void Show(Session session, long itemId, long? without = null)
    {
        foreach (var id in session[CompanyCollections.NegotiableQuotes].Rows.Select(quote => quote.Number))
        {
            var (quote, cart) = NegotiableQuotes.Find(session, id);
            if (cart.Items.FirstOrDefault(item => item.Integer("item_id") == itemId) is not { } item)
                continue;
            var notes = session[QuoteCollections.ItemNotes].Where("negotiable_quote_item_id", itemId).Where(note => note.Number != without).Select(note => (JsonNode?)note.Edit());
            item.ObjectOf("extension_attributes").ObjectOf("negotiable_quote_item").ObjectOf("extension_attributes")["last_item_notes"] = new JsonArray([.. notes]);
            NegotiableQuotes.Save(session, quote, cart);
            return;
        }
        // An item may be gone while its notes are still there.
        if (without is null)
            throw ServiceException.NoSuchEntity("negotiable_quote_item_id", CollectionKey.Of(itemId));
    }
}
