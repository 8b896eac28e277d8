"""The kit that all pages are built with, and what stands before every page: who acts, and may they?"""
