"""Every method of the Bot API that the bot calls: one that is not here fails the tests."""

AT_THE_START = (
    "getMe",
    "deleteWebhook",
    "getMyCommands",
    "setMyCommands",
    "getMyDescription",
    "setMyDescription",
    "getMyShortDescription",
    "setMyShortDescription",
    "getChatMenuButton",
    "setChatMenuButton",
)

IN_BETWEEN = (
    "sendMessage",
    "getUpdates",
    "editMessageText",
    "editMessageReplyMarkup",
    "answerCallbackQuery",
    "sendChatAction",
)
"""What a runner's turns come to."""

SELDOM = ("sendDocument", "sendPhoto", "getChatMember")
"""Files, and who runs a group."""

BY_WEBHOOK = ("setWebhook",)

BY_HAND = ("getWebhookInfo",)
"""What only the check command asks."""

EVERY = frozenset((*AT_THE_START, *IN_BETWEEN, *SELDOM, *BY_WEBHOOK, *BY_HAND))
